import { useParams } from 'react-router';
import { loader, Component as Pledge } from '../../strategy/pledge.screen.tsx';
import { Comments } from './comments.tsx';

export { loader };

/** A pledge with what people say of it. */
export function Component() {
  const { ref = '' } = useParams();
  return (
    <>
      <Pledge />
      <Comments about={{ kind: 'pledge', ref }} />
    </>
  );
}
