import type { RouteInput } from '#shared/ipc/contract.ts'

export type PeopleView = RouteInput<'people.list'>

export const WHOLE_LIST: PeopleView = { search: '', kind: null, class: null, standing: 'here', page: 1 }

// Only while the window is open and only what the filters say: coming back from a person finds the list as it was.
let kept: PeopleView = WHOLE_LIST

export const keptView = (): PeopleView => kept

export function keepView(view: PeopleView): void {
  kept = view
}
