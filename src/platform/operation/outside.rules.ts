import type { Config } from '../config.ts';

/**
 * Hosts that an administrator let the program call: the mail server alone, without the name and password it is entered with.
 *
 * example  smtp://user:password@mail.example.ma:587 → ['mail.example.ma:587']; no mail server → []
 */
export const outsideOf = ({ mail }: Pick<Config, 'mail'>): string[] => (mail ? [new URL(mail.server).host] : []);
