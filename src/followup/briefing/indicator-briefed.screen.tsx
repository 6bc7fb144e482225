import { Component as Indicator, loader } from '../../results/indicator.screen.tsx';
import { BriefButtons } from './brief-buttons.tsx';

export { loader };

/** An indicator, and the brief of the committee that looks at it. */
export function Component() {
  return (
    <>
      <Indicator />
      <BriefButtons kind="committee" />
    </>
  );
}
