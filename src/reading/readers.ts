export { handsIn as handsInPledge } from './draft.store.ts';
