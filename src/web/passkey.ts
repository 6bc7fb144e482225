/** What came of asking the device: its answer, or why there is none. */
export type PasskeyAnswer = { answer: object } | { why: 'unavailable' | 'cancelled' | 'held' };

/** Whether this browser knows passkeys, here: over plain http it hides them, and older ones do not read our questions. */
export const knowsPasskeys = (): boolean =>
  'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Has the device make a key; it asks its holder for a finger, a face or a code. */
export const makePasskey = (options: object): Promise<PasskeyAnswer> =>
  asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
    }),
  );

/** Has the device sign with a key that it keeps. */
export const givePasskey = (options: object): Promise<PasskeyAnswer> =>
  asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
    }),
  );

async function asked(work: () => Promise<Credential | null>): Promise<PasskeyAnswer> {
  if (!knowsPasskeys()) return { why: 'unavailable' };
  try {
    const found = (await work()) as PublicKeyCredential | null;
    return found ? { answer: found.toJSON() } : { why: 'cancelled' };
  } catch (error) {
    const { name } = error as DOMException;
    if (name === 'InvalidStateError') return { why: 'held' };
    // browsers say no more of why: refused by hand, too late, or no key on the device
    return { why: ['SecurityError', 'NotSupportedError'].includes(name) ? 'unavailable' : 'cancelled' };
  }
}
