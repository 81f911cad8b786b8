import type { AgreementKind } from '#shared/domain/agreements.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { TextLink } from '../../../components/button.tsx'
import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { everyPage } from '../../../ipc/every-page.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { kindName } from '../words.ts'
import { ForHowMany, PapersPage } from './papers-page.tsx'
import { type OutstandingView, LIST, filterOf, queryOf } from './view.ts'

/** As many forms as one PDF may have. */
const MOST = 400

export function ClassSetScreen() {
  return (
    <PapersPage heading="Forms to sign on paper" count="shown">
      {(view, total) => <ClassSet view={view} total={total} />}
    </PapersPage>
  )
}

function ClassSet({ view, total }: { readonly view: OutstandingView; readonly total: number }) {
  if (view.kind === null) {
    return (
      <Notice>
        <p>
          Forms are printed for one agreement at a time.{' '}
          <TextLink to={`${LIST}${queryOf(view)}`}>Choose the agreement in the list</TextLink>, then come back.
        </p>
      </Notice>
    )
  }
  if (total > MOST) {
    return (
      <Notice>
        <p>
          These are {total.toLocaleString('en-GB')} forms, more than the {MOST} that fit in one file.{' '}
          <TextLink to={`${LIST}${queryOf(view)}`}>Choose a class in the list</TextLink>, then come back.
        </p>
      </Notice>
    )
  }
  return <SetOf kind={view.kind} view={view} total={total} />
}

type SetOfProps = { readonly kind: AgreementKind; readonly view: OutstandingView; readonly total: number }

function SetOf({ kind, view, total }: SetOfProps) {
  const overview = useRoute('agreements.overview', {})
  if (overview.error) return <Refused message={overview.error.failure.message} />
  if (overview.isPending) return <Loading what="the agreement" />
  const round = overview.data.kinds.find((row) => row.kind === kind)?.round ?? null
  if (round === null) return <Notice>This agreement is not in use at the moment.</Notice>
  return (
    <>
      <ForHowMany what={`One form each (${kindName(kind)}, version ${round.versionNumber})`} total={total} />
      <p>
        Each form has the name and a code on it. When it comes back signed, type or scan the code under “Record
        signatures on paper”, and the form is found again. Each form begins on a new sheet, even when you print on both
        sides of the paper.
      </p>
      <PdfButtons
        printed="Sent to the printer. Collect the forms at once: they have names on them."
        send={async (to) => {
          const ids = await everybodyOf(filterOf(view))
          if (!ids.ok) return ids
          const { versionId } = round
          return invoke('agreements.print', {
            choice: { document: 'agreement-forms', versionId, personIds: [...ids.data] },
            to,
          })
        }}
      />
    </>
  )
}

async function everybodyOf(filter: OutstandingFilter): Promise<Result<readonly string[]>> {
  const pages = await everyPage((page) => invoke('agreements.outstanding', { ...filter, page }))
  if (!pages.ok) return pages
  return ok([...new Set(pages.data.flatMap(({ rows }) => rows.map(({ personId }) => personId)))])
}
