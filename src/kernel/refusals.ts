/** Refusal codes of the kernel with their HTTP status; retired codes stay listed and are never reused. */
export const kernelRefusals = {
  'day.invalid': { status: 422 },
  'period.invalid': { status: 422 },
  'period.ends-before-start': { status: 422 },
  'decimal.invalid': { status: 422 },
  'decimal.divided-by-zero': { status: 422 },
  'money.currency-invalid': { status: 422 },
  'money.currency-mismatch': { status: 422 },
  'money.price-base-mismatch': { status: 422 },
  'money.nothing-to-add': { status: 422 },
  'money.shares-invalid': { status: 422 },
  'quantity.unit-missing': { status: 422 },
  'quantity.unit-mismatch': { status: 422 },
  'share.invalid': { status: 422 },
  'ref.invalid': { status: 422 },
} as const;
