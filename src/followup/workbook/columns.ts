import { missingReasons } from '../../kernel/index.ts';
import type { RecordedCustomField } from '../../platform/custom-field/custom-field.ts';
import { declaredRatings } from '../cycle/report.ts';
import { type BookColumn, type BookLang, type RowKind, said, type ValueKind } from './workbook.ts';
import { type BookWords, bookWords } from './workbook.words.ts';

type Plain = [id: string, as: ValueKind, width: number, open?: 'open'];

const plain: Record<RowKind, readonly Plain[]> = {
  reports: [
    ['id', 'text', 22],
    ['project', 'text', 12],
    ['projectTitle', 'text', 44],
    ['period', 'text', 12],
    ['dueOn', 'day', 14],
    ['rating', 'choice', 20, 'open'],
    ['explanation', 'text', 60, 'open'],
  ],
  milestones: [
    ['id', 'text', 14],
    ['projectTitle', 'text', 40],
    ['title', 'text', 44],
    ['plannedOn', 'day', 14],
    ['expectedOn', 'day', 14, 'open'],
    ['reachedOn', 'day', 14, 'open'],
  ],
  figures: [
    ['id', 'text', 26],
    ['indicator', 'text', 50],
    ['place', 'text', 24],
    ['part', 'text', 16],
    ['period', 'text', 12],
    ['unit', 'text', 14],
    ['last', 'text', 18],
    ['value', 'number', 16, 'open'],
    ['missing', 'choice', 22, 'open'],
    ['note', 'text', 40, 'open'],
    ['status', 'text', 16],
  ],
  money: [
    ['id', 'text', 26],
    ['projectTitle', 'text', 44],
    ['period', 'text', 12],
    ['year', 'text', 8],
    ['planned', 'number', 18, 'open'],
    ['paid', 'number', 18, 'open'],
    ['currency', 'text', 10, 'open'],
  ],
  projects: [
    ['id', 'text', 14],
    ['title', 'text', 50, 'open'],
    ['stage', 'text', 22],
    ['owner', 'text', 36],
  ],
};

/** Columns of a kind of row, in order, as a reader of the language sees them; fields that were added to projects come last. */
export function columnsOf(kind: RowKind, lang: BookLang, customs: readonly RecordedCustomField[]): BookColumn[] {
  const words = bookWords[lang];
  const columns = plain[kind].map(([id, as, width, open]): BookColumn => {
    const choices = as === 'choice' ? choicesOf(id, words) : undefined;
    return { id, as, width, isOpen: open === 'open', title: words.columns[id] ?? id, ...(choices ? { choices } : {}) };
  });
  return kind === 'projects' ? [...columns, ...customs.flatMap((one) => customColumns(one, lang))] : columns;
}

const choicesOf = (id: string, words: BookWords): NonNullable<BookColumn['choices']> =>
  id === 'rating'
    ? declaredRatings.map((code) => ({ code, title: words.ratings[code] }))
    : missingReasons.map((code) => ({ code, title: words.missing[code]! }));

/** A field that an administrator added; money takes two columns, since an amount without its currency is no amount. */
function customColumns(field: RecordedCustomField, lang: BookLang): BookColumn[] {
  const words = bookWords[lang];
  const id = `custom.${field.key}`;
  const title = said(field.title, lang) + (field.unit ? ` (${field.unit})` : '');
  const isOpen = field.retiredOn === undefined;
  switch (field.type) {
    case 'number':
      return [{ id, as: 'number', isOpen, title, width: 18 }];
    case 'day':
      return [{ id, as: 'day', isOpen, title, width: 14 }];
    case 'money':
      return [
        { id, as: 'number', isOpen, title, width: 18 },
        { id: `${id}.currency`, as: 'text', isOpen, title: `${title}: ${words.columns.currency}`, width: 12 },
      ];
    case 'yes-no':
      return [
        {
          id,
          as: 'choice',
          isOpen,
          title,
          width: 10,
          choices: [
            { code: 'true', title: words.yes },
            { code: 'false', title: words.no },
          ],
        },
      ];
    case 'choice': {
      const choices = (field.choices ?? []).map((one) => ({ code: one.code, title: said(one.title, lang) }));
      return [{ id, as: 'choice', isOpen, title, width: 22, choices }];
    }
    case 'text':
    case 'localized-text':
      return [{ id, as: 'text', isOpen, title, width: 32 }];
  }
}
