/** Read-only questions that others may ask of equity. */
export { getFairShare } from './get-fair-share.ts';
export { sharedMoney } from './shared-money.ts';
