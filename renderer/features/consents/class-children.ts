// Every child of a class, for what goes through a whole class: the forms that are printed, and the slips that come back.
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { invoke } from '../../ipc/client.ts'

type Child = RouteOutput<'consents.list'>['children'][number]

/** In the order of the list; null is every class. Refused with `tooMany` when there are more than `most`. */
export async function readChildrenOf(
  className: string | null,
  most: number,
  tooMany: (total: number) => string,
): Promise<Result<readonly Child[]>> {
  const children: Child[] = []
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const read = await invoke('consents.list', { class: className, page })
    if (!read.ok) return read
    if (read.data.total > most) return fail('invalid', tooMany(read.data.total))
    pageCount = read.data.pageCount
    children.push(...read.data.children)
  }
  return ok(children)
}
