// The one path that every call from a window takes. It knows nothing of Electron, so that tests can send it what no window would.
import type { z } from 'zod'
import { may } from '#shared/domain/accounts.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { type Failure, type Result, fail } from '#shared/ipc/result.ts'
import type { Route } from '#shared/ipc/route.ts'
import { log } from '../platform/log.ts'
import type { Session } from '../services/session.ts'
import type { Vault } from '../vault/vault.ts'
import type { Handlers } from './handlers.ts'

export type Dispatch = (isTrusted: boolean, name: unknown, input: unknown) => Promise<Result<unknown>>

const WENT_WRONG = 'Something went wrong. Nothing you typed is lost. Try again.'
const HANDED_OVER = fail('forbidden', 'This laptop was handed over to sign something. Lock it to go on.')
/** While somebody else holds the laptop to sign: nothing but the signing, and locking. */
const WHILE_SIGNING: readonly RouteName[] = [
  'kiosk.read',
  'kiosk.sign',
  'kiosk.refuse',
  'kiosk.leave',
  'vault.state',
  'vault.lock',
]
const LOCKED = fail('locked', 'Blueform is locked. Unlock it and try again.')

/**
 * Sender, then lock and permission, then the input's schema, then the handler, then the output's schema: in this order, for every call.
 * Secrets come as bytes and are overwritten once they are used; `secretUsed` hears of every call that one was good for, and the answer
 * waits for it.
 */
export function createDispatch(
  vault: Vault,
  handlers: Handlers,
  secretUsed: (name: RouteName, input: unknown) => Promise<void> | void = () => undefined,
): Dispatch {
  return async (isTrusted, name, input) => {
    const secrets = bytesIn(input)
    const result = await spending(secrets, async () => dispatchOne({ isTrusted, name, input }, vault, handlers))
    if (result.ok && secrets.length > 0) await secretUsed(name as RouteName, input)
    return result
  }
}

async function spending<Value>(secrets: readonly Uint8Array[], work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } finally {
    for (const bytes of secrets) bytes.fill(0)
  }
}

type Call = { readonly isTrusted: boolean; readonly name: unknown; readonly input: unknown }

function dispatchOne(
  { isTrusted, name, input }: Call,
  vault: Vault,
  handlers: Handlers,
): Result<unknown> | Promise<Result<unknown>> {
  if (!isTrusted) {
    log('ipc.foreign-sender')
    return fail('forbidden', 'This window may not do that.')
  }
  if (!isRouteName(name)) {
    log('ipc.unknown-route')
    return fail('failed', WENT_WRONG)
  }
  const refusal = refuse(contract[name], name, vault)
  if (refusal) return refusal
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return answer(name, parsed.data, vault, handlers)
}

// Every Uint8Array in an input, however deep; what an input repeats or what is inside itself is looked at once.
function bytesIn(input: unknown): Uint8Array[] {
  const found: Uint8Array[] = []
  const seen = new Set<unknown>()
  const left = [input]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (value instanceof Uint8Array) found.push(value)
    else if (!ArrayBuffer.isView(value)) for (const inner of Object.values(value)) left.push(inner)
  }
  return found
}

// `in` would also find what every object inherits, such as "constructor".
function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function refuse({ who }: Route, name: RouteName, vault: Vault): Failure | undefined {
  if (vault.isHandedOver()) return WHILE_SIGNING.includes(name) ? undefined : HANDED_OVER
  if (who === 'anyone') return undefined
  const state = vault.state()
  if (state.state !== 'unlocked' && state.state !== 'unconfirmed') return LOCKED
  if (state.state === 'unconfirmed' && !name.startsWith('vault.')) {
    return fail('forbidden', 'Confirm the printed sheet first.')
  }
  return may(state.actor.role, who) ? undefined : fail('forbidden', 'Your role may not do that.')
}

function invalid(error: z.ZodError): Failure {
  const problems: Problem[] = error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }))
  return fail('invalid', problems[0]?.message ?? 'Check what you entered.', problems)
}

type AnyHandler = (input: unknown, session: Session | undefined) => Promise<Result<unknown>> | Result<unknown>

async function answer(name: RouteName, input: unknown, vault: Vault, handlers: Handlers): Promise<Result<unknown>> {
  try {
    const handler = await handlerOf(name, handlers)
    const result = await handler(input, vault.session())
    if (!result.ok) return result
    const output = contract[name].output.safeParse(result.data)
    if (output.success) return { ok: true, data: output.data }
    log('ipc.output-refused', { route: name })
  } catch {
    // Locking closes the database under a call that is still waiting for something.
    if (contract[name].who !== 'anyone' && vault.session() === undefined) return LOCKED
    log('ipc.handler-failed', { route: name })
  }
  return fail('failed', WENT_WRONG)
}

// Loosened to any route: the schema of the same name has parsed the input, and a route that needs a session was refused without one.
async function handlerOf(name: RouteName, handlers: Handlers): Promise<AnyHandler> {
  const area = name.slice(0, name.indexOf('.')) as keyof Handlers
  const table = (await handlers[area]()) as Readonly<Record<string, unknown>>
  return table[name] as AnyHandler
}
