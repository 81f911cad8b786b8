import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { IncidentPage } from '#shared/domain/incident-check.ts'
import { LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { SavedNote } from '../../../components/saved-note.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { FORM_SECTIONS } from '../form/sections.ts'
import { isLockedConcern, isRestrictedConcern, openingBefore, progressOf } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'

type ConcernFrameProps = {
  readonly draft: OpenDraft
  readonly heading: string
  readonly current?: IncidentPage | 'stop' | 'urgent' | 'check' | 'whole'
  readonly back?: string
  readonly children: ReactNode
}

/** What surrounds every screen of a concern: the sections at the side, what is saved, and the way out. */
export function ConcernFrame({ draft, heading, current, back, children }: ConcernFrameProps) {
  // The first question stands alone until it is answered and left; so does the only one of an urgent report.
  const isFirst = current === 'imageAnswer' && progressOf('dangerNow', draft.answers) === 'not-started'
  const isAlone = isFirst || current === 'urgent'
  return (
    <Page
      heading={heading}
      caption="New concern"
      width="wide"
      {...(back ? { back: { to: back } } : {})}
      {...(isRestrictedConcern(draft.answers) ? { aside: <RestrictedTag /> } : {})}
    >
      <div className="incident-columns">
        <div className="incident-main">{children}</div>
        <aside className="incident-side" aria-label="This concern">
          <SaveLine draft={draft} />
          {!isAlone && <Sections draft={draft} current={current} />}
        </aside>
      </div>
    </Page>
  )
}

function SaveLine({ draft }: { readonly draft: OpenDraft }) {
  const [, navigate] = useLocation()
  const { save, savedAtMs } = draft
  const leave = () => void draft.flush().then(() => navigate('/'))
  return (
    <div className="incident-save-line">
      {isLockedConcern(draft.answers) && (
        <StatusTag tone="stop" icon="lock">
          Image-locked: no files
        </StatusTag>
      )}
      <SavedNote
        state={save.state}
        savedAtMs={savedAtMs}
        {...(save.state === 'failed' ? { message: save.message } : {})}
      />
      <LinkLikeButton onClick={leave}>Leave and finish later</LinkLikeButton>
    </div>
  )
}

type SectionsProps = { readonly draft: OpenDraft; readonly current: ConcernFrameProps['current'] }

function Sections({ draft, current }: SectionsProps) {
  const base = `/concern/${draft.draftId}`
  const isClosed = openingBefore('check', draft.answers) !== undefined
  return (
    <>
      {isClosed && (
        <p className="bf-hint">The other sections open once you have said whether it is about an adult in school.</p>
      )}
      <TaskList
        label="Sections of the form, in any order"
        items={FORM_SECTIONS.map(({ page, name }) => ({
          id: page,
          label: name,
          current: page === current,
          ...(openingBefore(page, draft.answers) === undefined
            ? { to: `${base}/${page}`, status: statusOf(page, draft, current === 'check') }
            : { status: 'locked' as const }),
        }))}
      />
      <p className="incident-side-links">
        {current !== 'check' && !isClosed && <TextLink to={`${base}/check`}>Check answers</TextLink>}
        {current === 'whole' ? (
          <TextLink to={base}>One thing a page</TextLink>
        ) : (
          <TextLink to={`${base}/whole`}>Whole form on one page</TextLink>
        )}
        {isLockedConcern(draft.answers) && current !== 'stop' && (
          <TextLink to={`${base}/stop`}>What must not be done</TextLink>
        )}
      </p>
    </>
  )
}

// A page that was left half-filled is not wrong yet; only check answers asks for it. Actions may stay empty.
function statusOf(page: IncidentPage, draft: OpenDraft, isChecking: boolean) {
  const progress = progressOf(page, draft.answers)
  if (page === 'actions' && progress === 'not-started') return 'none-yet'
  return progress === 'problem' && !isChecking ? 'started' : progress
}
