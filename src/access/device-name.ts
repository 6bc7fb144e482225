/** The browser and system of a user-agent line, as far as a person recognises them. */
export function deviceName(device: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(device)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(device)?.[1];
  return (
    [browser?.replace('Edg', 'Edge').replace('OPR', 'Opera'), system].filter(Boolean).join(', ') || device.slice(0, 60)
  );
}
