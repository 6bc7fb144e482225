import { useEffect, useState } from 'react';
import { useMe } from '../../desk/me.ts';
import { fileAddress } from '../../web/client.ts';
import { keptPhoto } from '../../web/outbox/kept-writes.ts';

/** Where a photo opens: the right is asked on the report that names it. */
export const photoAddress = (report: string, sha256: string): string => `${fileAddress(sha256)}?report=${report}`;

/** A photo by its hash: from this browser while it waits to be sent, from the program afterwards. */
export function PhotoPicture({
  report,
  sha256,
  alt,
  className,
}: {
  report: string;
  sha256: string;
  alt: string;
  className?: string;
}) {
  const { person } = useMe();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let current = true;
    let made: string | undefined;
    void keptPhoto(person, sha256)
      .catch(() => undefined)
      .then((photo) => {
        if (!current) return;
        made = photo && URL.createObjectURL(photo);
        setAddress(made ?? photoAddress(report, sha256));
      });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [person, report, sha256]);
  return address ? <img className={className} src={address} alt={alt} /> : null;
}
