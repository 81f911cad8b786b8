import type { RouteInput } from '#shared/ipc/contract.ts'
import { keptViewOf } from '../../../components/kept-view.ts'

export type PeopleView = RouteInput<'people.list'>

export const WHOLE_LIST: PeopleView = { search: '', kind: null, class: null, standing: 'here', page: 1 }

export const usePeopleView = keptViewOf(WHOLE_LIST)
