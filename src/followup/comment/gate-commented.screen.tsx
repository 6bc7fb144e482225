import { useParams } from 'react-router';
import { Component as Gate, loader } from '../../delivery/gate.screen.tsx';
import { Comments } from './comments.tsx';

export { loader };

/** A gate with what people say of it. */
export function Component() {
  const { ref = '', number = '1' } = useParams();
  return (
    <>
      <Gate />
      <Comments about={{ kind: 'gate', ref: `${ref}/G${number}` }} />
    </>
  );
}
