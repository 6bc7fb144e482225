/** What dependence may refuse; each code has its sentence in `web/locales/<lang>/refusals.dependence.ts`. */
export const dependenceRefusals = {
  'holding.unknown': { status: 404 },
  'holding.taken': { status: 409 },
  'holding.removed': { status: 409 },
  'holding.shares-exceed': { status: 422 },
  'holding.substitute-itself': { status: 422 },
  'holding.tested-without-substitute': { status: 422 },
  'holding.tested-later': { status: 422 },
  'holding.cost-currency': { status: 422 },
  'output.unknown': { status: 404 },
  'output.taken': { status: 409 },
  'output.delivered-day': { status: 422 },
  'holder.circle': { status: 422 },
  'mark.order': { status: 422 },
  'what-if.nobody': { status: 422 },
  'what-if.too-many': { status: 422 },
} as const;
