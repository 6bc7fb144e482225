import { Code } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Scope } from './scope.ts';

/** Where a role holds, in words. */
export function ScopeText({ scope }: { scope: Scope }) {
  const { words } = useSpoken();
  if (scope.kind === 'instance') return <>{words.scopes.instance}</>;
  return (
    <>
      {words.scopes[scope.kind]}{' '}
      {scope.kind === 'organisation' ? <Organisation reference={scope.id} /> : <Code>{scope.id}</Code>}
    </>
  );
}
