// The only file that touches `window.api`. Every call gives a Result; nothing here rejects or keeps an answer.
import type { EventName, RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import type { WindowApi } from '#shared/ipc/window-api.ts'

type Bridged = Window & { readonly api: WindowApi }
const api = () => (window as unknown as Bridged).api

const NO_ANSWER = 'Blueform did not answer. What you typed is still here: wait a moment, then try again.'

export async function invoke<Name extends RouteName>(
  name: Name,
  input: RouteInput<Name>,
): Promise<Result<RouteOutput<Name>>> {
  try {
    return (await api().invoke(name, input)) as Result<RouteOutput<Name>>
  } catch {
    return fail('failed', NO_ANSWER)
  }
}

/** Names dropped files by the files themselves: the bridge puts their paths in, which this page never learns. */
export async function invokeDropped(
  input: Omit<RouteInput<'evidence.drop'>, 'paths'>,
  files: readonly File[],
): Promise<Result<RouteOutput<'evidence.drop'>>> {
  try {
    return (await api().invoke('evidence.drop', { ...input, paths: [...files] })) as Result<
      RouteOutput<'evidence.drop'>
    >
  } catch {
    return fail('failed', NO_ANSWER)
  }
}

/** Calls back at each event until the returned function is called. */
export function on(event: EventName, callback: () => void): () => void {
  return api().on(event, callback)
}
