import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { tryRead } from '../client.ts';
import { useFieldProblem } from './act-form.tsx';
import { useWords } from './words.tsx';

export type Found = { id: string; label: string; hint?: string };

const WAIT_MS = 180;

/** One thing out of many (a place, an organisation, a person), found by typing; the form carries its id. */
export function SearchField({
  name,
  label,
  help,
  required,
  find,
  defaultValue,
  onChosen,
}: {
  name: string;
  label: string;
  help?: string;
  required?: boolean;
  /** What matches the text, or undefined when that could not be asked; called again as the text changes. */
  find: (text: string) => Promise<Found[] | undefined>;
  defaultValue?: Found | undefined;
  onChosen?: (id: string) => void;
}) {
  const problem = useFieldProblem(name);
  const words = useWords().list;
  const [text, setText] = useState(defaultValue?.label ?? '');
  const [held, setHeld] = useState(defaultValue);
  const [answer, setAnswer] = useState<'waits' | 'found' | 'failed'>('waits');
  const [items, setItems] = useState<Found[]>(defaultValue ? [defaultValue] : []);
  const id = held?.id;
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const found = await find(text);
      if (!current) return;
      setItems(found ?? []);
      setAnswer(found ? 'found' : 'failed');
      // a form that knows only the reference shows it until the name is found
      const named = found?.find((one) => one.id === id);
      if (named && text === id) {
        setHeld(named);
        setText(named.label);
      }
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, find, id]);
  return (
    <div className="field" data-field={name} {...(required ? { 'data-required': '' } : {})}>
      <ComboBox
        inputValue={text}
        onInputChange={(typed) => {
          setText(typed);
          setAnswer('waits');
          // an empty field holds nothing
          if (typed === '') setHeld(undefined);
        }}
        selectedKey={id ?? null}
        onSelectionChange={(key) => {
          // also called when one leaves the field: what it shows is then again what it holds
          const one = items.find((each) => each.id === key) ?? (key === id ? held : undefined);
          setHeld(one);
          setText(one?.label ?? '');
          if (one) onChosen?.(one.id);
        }}
        items={items}
        menuTrigger="focus"
        // The list opens before it is filled, and says so: what is typed sooner than the answer comes is not lost on it.
        allowsEmptyCollection
        isInvalid={problem !== undefined}
        validationBehavior="aria"
      >
        <Label>{label}</Label>
        <Input dir="auto" placeholder=" " />
        <Popover className="popover list">
          <ListBox<Found>
            renderEmptyState={() => (
              <p className="help">
                {{ waits: words.searching, found: words.nothingFits, failed: words.noAnswer }[answer]}
              </p>
            )}
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label}>
                <span dir="auto">{item.label}</span>
                {item.hint && <small>{item.hint}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name={name} value={id ?? ''} />
      {problem && <p className="problem">{problem}</p>}
      {help && <p className="help">{help}</p>}
    </div>
  );
}

/** Reads a list for a search field; undefined when it could not be read. */
export async function findIn<T>(
  noun: string,
  query: Record<string, string>,
  shape: (one: T) => Found,
): Promise<Found[] | undefined> {
  const answer = await tryRead<{ items: T[] }>(noun, query);
  return answer.ok ? answer.value.items.map(shape) : undefined;
}
