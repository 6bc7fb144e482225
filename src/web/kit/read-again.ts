import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { tryRead } from '../client.ts';

/** What a part of a page reads on its own, again whenever an act was done on the page; nothing before, and where it is refused. */
export function useReadAgain<T>(noun: string, name: string, value: string): T | undefined {
  const { state } = useRevalidator();
  const [found, setFound] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state turns whenever the page is read again
  useEffect(() => {
    let current = true;
    void tryRead<T>(noun, { [name]: value }).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [noun, name, value, state]);
  return found;
}
