// Every child of a class, for what goes through a whole class: the forms that are printed, and the slips that come back.
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { invoke } from '../../ipc/client.ts'
import { everyPage } from '../../ipc/every-page.ts'

type Child = RouteOutput<'consents.list'>['children'][number]

/** In the order of the list; null is every class. Refused with `tooMany` when there are more than `most`. */
export async function readChildrenOf(
  className: string | null,
  most: number,
  tooMany: (total: number) => string,
): Promise<Result<readonly Child[]>> {
  const pages = await everyPage(async (page) => {
    const read = await invoke('consents.list', { class: className, page })
    return read.ok && read.data.total > most ? fail('invalid', tooMany(read.data.total)) : read
  })
  return pages.ok ? ok(pages.data.flatMap(({ children }) => children)) : pages
}
