// What the list shows, kept in the address so that Back leads to the same list. It holds kinds, classes and ids, and never a name.
import { useLocation, useSearch } from 'wouter'
import { PEOPLE_KIND_VALUES } from '#shared/domain/people.ts'
import { STANDING_VALUES } from '#shared/domain/signing.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { kindOf } from '../words.ts'

export type OutstandingView = OutstandingFilter & { readonly page: number }

export const LIST = '/agreements/outstanding'

export function viewOf(query: string): OutstandingView {
  const asked = new URLSearchParams(query)
  const standing = STANDING_VALUES.find((value) => value === asked.get('standing')) ?? null
  return {
    kind: kindOf(asked.get('kind')) ?? null,
    class: asked.get('class'),
    personKind: PEOPLE_KIND_VALUES.find((value) => value === asked.get('who')) ?? null,
    round: roundOf(asked.get('version'), asked.get('year')),
    standing,
    outstandingOnly: standing === null && !asked.has('all'),
    page: Math.max(1, Math.floor(Number(asked.get('page'))) || 1),
  }
}

function roundOf(versionId: string | null, year: string | null): OutstandingFilter['round'] {
  if (versionId === null) return null
  return { versionId, schoolYear: year === null ? null : Math.floor(Number(year)) }
}

/** Whatever is as at first is left out. */
export function queryOf(view: OutstandingView): string {
  const parts = new URLSearchParams()
  if (view.kind !== null) parts.set('kind', view.kind)
  if (view.class !== null) parts.set('class', view.class)
  if (view.personKind !== null) parts.set('who', view.personKind)
  if (view.round !== null) {
    parts.set('version', view.round.versionId)
    if (view.round.schoolYear !== null) parts.set('year', String(view.round.schoolYear))
  }
  if (view.standing !== null) parts.set('standing', view.standing)
  if (view.standing === null && !view.outstandingOnly) parts.set('all', '1')
  if (view.page > 1) parts.set('page', String(view.page))
  const words = parts.toString()
  return words === '' ? '' : `?${words}`
}

export function filterOf({ page: _page, ...filter }: OutstandingView): OutstandingFilter {
  return filter
}

/** The list as the address asks for it, and the way to another. */
export function useOutstandingView() {
  const view = viewOf(useSearch())
  const [, navigate] = useLocation()
  const change = (part: Partial<OutstandingView>) =>
    navigate(`${LIST}${queryOf({ ...view, page: 1, ...part })}`, { replace: true })
  return { view, change }
}
