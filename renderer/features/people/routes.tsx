import type { ComponentType } from 'react'
import { EditPersonScreen, NewPersonScreen } from './form/form-screens.tsx'
import { ImportScreen } from './import/import-screen.tsx'
import { LeaversScreen } from './leavers/leavers-screen.tsx'
import { PeopleScreen } from './list/list-screen.tsx'
import { CompareScreen } from './merge/compare-screen.tsx'
import { DuplicatesScreen } from './merge/duplicates-screen.tsx'
import { MergeScreen } from './merge/merge-screen.tsx'
import { GuardianScreen } from './person/guardian-screen.tsx'
import { LeaveScreen } from './person/leave-screen.tsx'
import { NamesakesScreen } from './person/namesakes-screen.tsx'
import { PersonScreen } from './person/person-screen.tsx'
import { RollOverScreen } from './roll-over/roll-over-screen.tsx'

type PeopleRoute = { readonly path: string; readonly Component: ComponentType }

export const peopleRoutes: readonly PeopleRoute[] = [
  { path: '/people', Component: PeopleScreen },
  { path: '/people/new', Component: NewPersonScreen },
  { path: '/people/import', Component: ImportScreen },
  { path: '/people/leavers', Component: LeaversScreen },
  { path: '/people/roll-over', Component: RollOverScreen },
  { path: '/people/duplicates', Component: DuplicatesScreen },
  { path: '/people/:id/edit', Component: EditPersonScreen },
  { path: '/people/:id/guardians', Component: GuardianScreen },
  { path: '/people/:id/leave', Component: LeaveScreen },
  { path: '/people/:id/merge', Component: MergeScreen },
  { path: '/people/:id/merge/:otherId', Component: CompareScreen },
  { path: '/people/:id/namesakes', Component: NamesakesScreen },
  { path: '/people/:id', Component: PersonScreen },
]
