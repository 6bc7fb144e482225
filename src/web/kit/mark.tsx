/**
 * How true a thing is, as a mark: dashed is promised, outlined is declared, solid is verified by somebody independent,
 * dotted grey was there before follow-up, brick was sent back.
 */
export type Truth = 'promised' | 'declared' | 'verified' | 'before-follow-up' | 'returned';

export function Mark({ truth, label }: { truth: Truth; label?: string }) {
  return (
    <span className="mark-box" {...(label ? { role: 'img', 'aria-label': label } : {})}>
      <svg className={`truth ${truth}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" />
        {truth === 'returned' && <path d="M13 7.2L7.2 13M7.2 7.2L13 13" />}
      </svg>
    </span>
  );
}

/** The thin eight-fold star: where a list is empty, nowhere else. */
export function Star() {
  return (
    <svg className="star" viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">
      <rect x="15" y="15" width="34" height="34" />
      <rect x="15" y="15" width="34" height="34" transform="rotate(45 32 32)" />
      <circle cx="32" cy="32" r="7" />
    </svg>
  );
}
