import { type Result, ok } from '#shared/ipc/result.ts'

/** All pages of a list that comes in pages, for what goes through the whole of it; the first that is refused ends it. */
export async function everyPage<Page extends { readonly pageCount: number }>(
  read: (page: number) => Promise<Result<Page>>,
): Promise<Result<readonly Page[]>> {
  const pages: Page[] = []
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const result = await read(page)
    if (!result.ok) return result
    pageCount = result.data.pageCount
    pages.push(result.data)
  }
  return ok(pages)
}
