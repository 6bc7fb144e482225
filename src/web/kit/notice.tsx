import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

/** What just happened, in one sentence, shown for a while and read aloud by screen readers. */
export type Notice = { id: number; sentence: string; tone: 'done' | 'refused' };

const NoticeContext = createContext<(sentence: string, tone?: Notice['tone']) => void>(() => {});

const STAYS_MS = 7000;

export function Notices({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[]>([]);
  const next = useRef(1);
  const say = useCallback((sentence: string, tone: Notice['tone'] = 'done') => {
    const id = next.current++;
    setNotices((shown) => [...shown.slice(-2), { id, sentence, tone }]);
    setTimeout(() => setNotices((shown) => shown.filter((one) => one.id !== id)), STAYS_MS);
  }, []);
  return (
    <NoticeContext value={say}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {notices.map((one) => (
          <p key={one.id} className={one.tone}>
            {one.sentence}
          </p>
        ))}
      </div>
    </NoticeContext>
  );
}

export const useSay = () => useContext(NoticeContext);
