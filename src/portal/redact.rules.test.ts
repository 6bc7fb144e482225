import { describe, expect, it } from 'vitest';
import { withdrawnTitle, withoutWithdrawn } from './redact.rules.ts';

const title = { authentic: 'ar', ar: 'عنوان' };
const gone = new Set(['C1']);

describe('an earlier document, after a record was withdrawn', () => {
  it('loses the entries of lists that are the record or hang on it', () => {
    const document = {
      ref: 'S-1',
      pledges: [
        { ref: 'C1', title },
        { ref: 'C2', title },
      ],
      claims: [
        { claim: 'C1-1', pledge: { ref: 'C1', title }, text: title },
        { claim: 'C2-1', pledge: { ref: 'C2', title }, text: title },
      ],
    };
    expect(withoutWithdrawn(document, gone)).toEqual({
      ref: 'S-1',
      pledges: [{ ref: 'C2', title }],
      claims: [{ claim: 'C2-1', pledge: { ref: 'C2', title }, text: title }],
    });
  });

  it('keeps of a single mention the reference only', () => {
    const document = { ref: 'F1', owner: { ref: 'C1', title, kind: 'ministry' } };
    expect(withoutWithdrawn(document, gone).owner).toEqual({ ref: 'C1', title: withdrawnTitle, published: false });
  });

  it('does not change the document given, nor one that mentions nothing withdrawn', () => {
    const document = { ref: 'F1', pledges: [{ ref: 'C1', title }] };
    withoutWithdrawn(document, gone);
    expect(document.pledges).toHaveLength(1);
    expect(withoutWithdrawn(document, new Set())).toBe(document);
  });
});
