import type { z } from 'zod'
import { accountsRoutes } from './accounts.ts'
import { agreementsRoutes } from './agreements.ts'
import { auditRoutes } from './audit.ts'
import { backupsRoutes } from './backups.ts'
import { consentsRoutes } from './consents.ts'
import { custodyRoutes } from './custody.ts'
import { documentsRoutes } from './documents.ts'
import { dropBoxRoutes } from './drop-box.ts'
import { evidenceRoutes } from './evidence.ts'
import { formDraftsRoutes } from './form-drafts.ts'
import { guidanceRoutes } from './guidance.ts'
import { homeRoutes } from './home.ts'
import { incidentsRoutes } from './incidents.ts'
import { keyContactsRoutes } from './key-contacts.ts'
import { kioskRoutes } from './kiosk.ts'
import { peopleRoutes } from './people.ts'
import { responseRoutes } from './response.ts'
import type { Route } from './route.ts'
import { schoolDevicesRoutes } from './school-devices.ts'
import { schoolRoutes } from './school.ts'
import { sitesRoutes } from './sites.ts'
import { vaultRoutes } from './vault.ts'
import { workRoutes } from './work.ts'

/** Every area's routes; a spread overwrites silently, so a test proves that the names are unique. */
export const AREAS = [
  vaultRoutes,
  schoolRoutes,
  incidentsRoutes,
  formDraftsRoutes,
  custodyRoutes,
  responseRoutes,
  guidanceRoutes,
  keyContactsRoutes,
  sitesRoutes,
  peopleRoutes,
  agreementsRoutes,
  kioskRoutes,
  consentsRoutes,
  schoolDevicesRoutes,
  homeRoutes,
  evidenceRoutes,
  documentsRoutes,
  accountsRoutes,
  dropBoxRoutes,
  auditRoutes,
  backupsRoutes,
  workRoutes,
] as const

export const contract = {
  ...vaultRoutes,
  ...schoolRoutes,
  ...incidentsRoutes,
  ...formDraftsRoutes,
  ...custodyRoutes,
  ...responseRoutes,
  ...guidanceRoutes,
  ...keyContactsRoutes,
  ...sitesRoutes,
  ...peopleRoutes,
  ...agreementsRoutes,
  ...kioskRoutes,
  ...consentsRoutes,
  ...schoolDevicesRoutes,
  ...homeRoutes,
  ...evidenceRoutes,
  ...documentsRoutes,
  ...accountsRoutes,
  ...dropBoxRoutes,
  ...auditRoutes,
  ...backupsRoutes,
  ...workRoutes,
} as const satisfies Record<string, Route>

export type Contract = typeof contract
export type RouteName = keyof Contract
export type RouteInput<Name extends RouteName> = z.infer<Contract[Name]['input']>
export type RouteOutput<Name extends RouteName> = z.infer<Contract[Name]['output']>

/** Messages from the main process; none carries data of a case. */
export const EVENTS = ['vault.locking', 'vault.locked', 'evidence.viewer-news', 'home.show'] as const
export type EventName = (typeof EVENTS)[number]
