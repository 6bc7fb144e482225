import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { tryRead } from '../client.ts';
import { useFieldProblem } from './act-form.tsx';

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
  /** What matches the text; called again as it changes. */
  find: (text: string) => Promise<Found[]>;
  defaultValue?: Found | undefined;
  onChosen?: (id: string) => void;
}) {
  const problem = useFieldProblem(name);
  const [text, setText] = useState(defaultValue?.label ?? '');
  const [chosen, setChosen] = useState<string | undefined>(defaultValue?.id);
  const [items, setItems] = useState<Found[]>(defaultValue ? [defaultValue] : []);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const found = await find(text);
      if (!current) return;
      setItems(found);
      // a form that knows only the reference shows it until the name is found
      const named = found.find((one) => one.id === chosen);
      if (named && text === chosen) setText(named.label);
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, find, chosen]);
  return (
    <div className="field" data-field={name} {...(required ? { 'data-required': '' } : {})}>
      <ComboBox
        inputValue={text}
        onInputChange={setText}
        selectedKey={chosen ?? null}
        onSelectionChange={(key) => {
          setChosen(key === null ? undefined : String(key));
          const found = items.find((one) => one.id === key);
          if (found) setText(found.label);
          if (key !== null) onChosen?.(String(key));
        }}
        items={items}
        menuTrigger="focus"
        allowsEmptyCollection={false}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
      >
        <Label>{label}</Label>
        <Input dir="auto" placeholder=" " />
        <Popover className="popover list">
          <ListBox<Found>>
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label}>
                <span dir="auto">{item.label}</span>
                {item.hint && <small>{item.hint}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name={name} value={chosen ?? ''} />
      {problem && <p className="problem">{problem}</p>}
      {help && <p className="help">{help}</p>}
    </div>
  );
}

/** Reads a list for a search field; nothing found and nothing answered look the same: an empty list. */
export async function findIn<T>(
  noun: string,
  query: Record<string, string>,
  shape: (one: T) => Found,
): Promise<Found[]> {
  const answer = await tryRead<{ items: T[] }>(noun, query);
  return answer.ok ? answer.value.items.map(shape) : [];
}
