export { trajectplanModel } from './trajectplan-model.ts';
