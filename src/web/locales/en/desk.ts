import { deskDelivery } from './desk.delivery.ts';
import { deskShell } from './desk.shell.ts';

/** The words of the desk, but those of `desk-more.ts`. */
export const desk = {
  ...deskShell,
  ...deskDelivery,
} as const;
