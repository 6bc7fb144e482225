export { moneySpread, REMOTE_KILOMETRES } from './share.rules.ts';
export * from './share.ts';
