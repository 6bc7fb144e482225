import { z } from 'zod';
import {
  type Day,
  isDay,
  isDecimalText,
  isPeriodCode,
  isRef,
  type LocalizedText,
  type Quantity,
} from '../../kernel/index.ts';

/** Fields that inputs and outputs of every domain share, as schemas that say what is wrong in one clause. */

const lang = z.enum(['ar', 'fr', 'en', 'zgh']);
const words = z.string().trim().min(1).max(20_000);

/** Text in at least its authentic language. */
export const localizedTextField: z.ZodType<LocalizedText> = z
  .object({
    authentic: lang,
    ar: words.optional(),
    fr: words.optional(),
    en: words.optional(),
    zgh: words.optional(),
    validated: z.array(lang).optional(),
  })
  .refine((text) => text[text.authentic] !== undefined, { message: 'the authentic language has no text' });

export const quantityField: z.ZodType<Quantity> = z.object({
  value: z.string().refine(isDecimalText, { message: 'an exact decimal number as text, such as "500" or "0.35"' }),
  unit: z.string().trim().min(1).max(40),
});

/** 2024 · 2024-Q1 · 2024-H1 · 2024-03 · 2024-03-01 · 2024-2026 */
export const periodField = z
  .string()
  .refine(isPeriodCode, { message: 'a period such as 2030, 2026-06, 2026-Q1 or 2024-2026' });

export const dayField = z
  .string()
  .refine(isDay, { message: 'a day written 2026-11-24' })
  .transform((text) => text as Day)
  .meta({ format: 'date' });

export const refField = z.string().refine(isRef, { message: 'a reference such as C01 or S-press-2026-01-12' });
export const placeCodeField = z.string().min(1).max(32);
export const versionField = z.number().int().min(1);
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/, { message: '64 hexadecimal digits in lower case' });
export const customField = z.record(z.string(), z.unknown());

/** Paging of lists; query strings carry text, so numbers are read from it. */
export const pagingFields = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** What a recording act answers. */
export const recordedOutput = z.object({ ref: z.string(), version: z.number().int() });

/**
 * The fields of a revision: each may be left out, and an optional one may be emptied by sending null, which arrives
 * as an own key with the value undefined.
 */
export function changesField<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<Partial<z.infer<z.ZodObject<Shape>>>> {
  const fields = Object.entries(shape).map(([name, field]) => {
    const schema = field as z.ZodType;
    const emptiable = schema.safeParse(undefined).success;
    return [name, emptiable ? schema.nullish().transform((value) => value ?? undefined) : schema.optional()];
  });
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Partial<z.infer<z.ZodObject<Shape>>>>;
}
