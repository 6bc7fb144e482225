import { expect, test } from 'vitest';
import { publicReason } from './confirm-delisting.ts';

test('a reason that is public stands behind the word for it, in each language in which it was given', () => {
  expect(publicReason({ authentic: 'fr', fr: 'Plus entretenue', ar: 'لم يعد يصان' })).toEqual({
    authentic: 'fr',
    ar: 'شُطب من دليل الحلول: لم يعد يصان',
    fr: 'Radiée du catalogue des solutions : Plus entretenue',
  });
});

test('without one the address says only that it was delisted', () => {
  expect(publicReason(undefined)).toEqual({
    authentic: 'ar',
    ar: 'شُطب من دليل الحلول',
    fr: 'Radiée du catalogue des solutions',
    en: 'Delisted from the catalogue',
  });
});
