// The shape of every area's handlers.
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { DocumentOutlets } from '../services/documents.ts'
import type { Session } from '../services/session.ts'

type Answer<Name extends RouteName> = Result<RouteOutput<Name>> | Promise<Result<RouteOutput<Name>>>
type VaultRoute = Extract<RouteName, `vault.${string}`>

type Handler<Name extends RouteName> = Name extends VaultRoute
  ? (input: RouteInput<Name>) => Answer<Name>
  : (input: RouteInput<Name>, session: Session) => Answer<Name>

export type AreaOf<Name> = Name extends `${infer Area}.${string}` ? Area : never

/** One handler for each route of an area; a missing one is a type error. Routes of the vault get no session: they make it. */
export type HandlersOf<Area extends AreaOf<RouteName>> = {
  readonly [Name in Extract<RouteName, `${Area}.${string}`>]: Handler<Name>
}

/** What handlers need of the desktop; tests give them one without windows. */
export type Desktop = DocumentOutlets & {
  readonly versions: { readonly version: string; readonly electron: string }
  readonly chooseVaultFolder: () => Promise<string | undefined>
  readonly lock: () => void
}
