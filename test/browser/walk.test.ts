import { playTrajectory } from './story.ts';

playTrajectory({});
