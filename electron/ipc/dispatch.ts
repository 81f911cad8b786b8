// The one path that every call from a window takes. It knows nothing of Electron, so that tests can send it what no window would.
import type { z } from 'zod'
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
const LOCKED = fail('locked', 'Blueform is locked. Unlock it and try again.')

/** Sender, then lock and role, then the input's schema, then the handler, then the output's schema: in this order, for every call. */
export function createDispatch(vault: Vault, handlers: Handlers): Dispatch {
  return async (isTrusted, name, input) => {
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
}

// `in` would also find what every object inherits, such as "constructor".
function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function refuse({ who }: Route, name: RouteName, vault: Vault): Failure | undefined {
  if (who === 'anyone') return undefined
  const state = vault.state()
  if (state.state !== 'unlocked' && state.state !== 'unconfirmed') return LOCKED
  if (state.state === 'unconfirmed' && !name.startsWith('vault.')) {
    return fail('forbidden', 'Confirm the recovery sheet first.')
  }
  return who.includes(state.actor.role) ? undefined : fail('forbidden', 'Your role may not do that.')
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
