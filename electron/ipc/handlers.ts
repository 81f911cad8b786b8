import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { DocumentOutlets } from '../services/documents.ts'
import type { Session } from '../services/session.ts'
import type { Vault } from '../vault/vault.ts'
import { vaultHandlers } from './vault.ts'

type Answer<Name extends RouteName> = Result<RouteOutput<Name>> | Promise<Result<RouteOutput<Name>>>
type VaultRoute = Extract<RouteName, `vault.${string}`>

type Handler<Name extends RouteName> = Name extends VaultRoute
  ? (input: RouteInput<Name>) => Answer<Name>
  : (input: RouteInput<Name>, session: Session) => Answer<Name>

type AreaOf<Name> = Name extends `${infer Area}.${string}` ? Area : never

/** One handler for each route of an area; a missing one is a type error. Routes of the vault get no session: they make it. */
export type HandlersOf<Area extends AreaOf<RouteName>> = {
  readonly [Name in Extract<RouteName, `${Area}.${string}`>]: Handler<Name>
}

/** Every area has its loader. The lock screen needs the vault's only; the others bring the database with them, so they load at their first call. */
export type Handlers = { readonly [Area in AreaOf<RouteName>]: () => Promise<HandlersOf<Area>> }

/** What handlers need of the desktop; tests give them one without windows. */
export type Desktop = DocumentOutlets & {
  readonly versions: { readonly version: string; readonly electron: string }
  readonly chooseVaultFolder: () => Promise<string | undefined>
  readonly lock: () => void
}

export function createHandlers(vault: Vault, desktop: Desktop): Handlers {
  const ofVault = Promise.resolve(vaultHandlers(vault, desktop))
  return {
    vault: () => ofVault,
    school: async () => (await import('./school.ts')).schoolHandlers(desktop.versions),
    incidents: async () => (await import('./incidents.ts')).incidentsHandlers,
    custody: async () => (await import('./custody.ts')).custodyHandlers,
    documents: async () => (await import('./documents.ts')).documentsHandlers(desktop),
  }
}
