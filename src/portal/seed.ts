import type { LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';

export type ShippedGround = { code: string; title: LocalizedText; basis: LocalizedText; hidesExistence: boolean };

/** Puts the country's grounds for withholding in place. Grounds already there stay as they are: loading again changes nothing. */
export async function seedGrounds(tx: Tx, grounds: readonly ShippedGround[]): Promise<void> {
  await tx.query(
    `insert into withholding_ground (code, title, basis, hides_existence, position)
     select code, title, basis, hides, position
     from jsonb_to_recordset($1::jsonb) as given(code text, title jsonb, basis jsonb, hides boolean, position integer)
     on conflict (code) do nothing`,
    [
      JSON.stringify(
        grounds.map(({ code, title, basis, hidesExistence }, position) => ({
          code,
          title,
          basis,
          hides: hidesExistence,
          position,
        })),
      ),
    ],
  );
}
