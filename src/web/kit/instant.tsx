import { useSpoken } from './words.tsx';

/** Day and hour of an instant, as the reader's machine counts them. */
export function Instant({ at }: { at: string }) {
  const { lang } = useSpoken();
  const text = new Intl.DateTimeFormat(lang === 'ar' ? 'ar-MA-u-nu-latn' : lang, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
  return <bdi>{text}</bdi>;
}
