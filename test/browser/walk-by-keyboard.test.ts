import { keyboardHands } from './keyboard.ts';
import { playTrajectory } from './story.ts';

// A telephone's width, no script runs, and nobody has a mouse.
playTrajectory({ hands: keyboardHands, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
