/** Document models that both engines are tested with. All persons, organisations and numbers in them are invented. */
export { hostileModel } from './hostile-model.ts';
export { letterModel } from './letter-model.ts';
export { longTableModel, progressModel } from './report-models.ts';
export { trajectplanModel } from './trajectplan/model.ts';
