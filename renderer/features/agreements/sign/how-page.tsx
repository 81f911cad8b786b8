import { signedByWords } from '#shared/domain/words/signing-words.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { formatDate } from '#shared/lib/dates.ts'
import { DONE_WORDS, kindName } from '../words.ts'
import { type About, lastOf } from './about.ts'

type HowPageProps = About & {
  readonly onBack: () => void
  readonly onChoose: (step: 'screen' | 'refused' | 'withdrawn') => void
}

export function HowPage({ onBack, onChoose, ...about }: HowPageProps) {
  const { name, page, need, signer } = about
  const last = lastOf(about)
  const rows = [
    { label: 'Agreement', value: `${kindName(need.round.kind)}, version ${need.round.versionNumber}` },
    { label: 'For', value: name },
    { label: 'Who signs', value: signedByWords(signer) },
  ]
  return (
    <Page heading="How do they sign?" caption={name} back={{ onClick: onBack, label: 'Back' }}>
      <SummaryList label="What is signed" rows={rows} />
      {last && (
        <Notice>
          <p>
            Last time: {DONE_WORDS[last.what]} on {formatDate(last.signedOn)}, version {last.versionNumber}.
          </p>
        </Notice>
      )}
      <ButtonRow>
        <Button kind="primary" icon="pen" onClick={() => onChoose('screen')}>
          Sign on this screen
        </Button>
        <LinkButton icon="document" to={`/agreements/paper?person=${page.person.id}&kind=${need.round.kind}`}>
          They signed on paper
        </LinkButton>
      </ButtonRow>
      <ButtonRow>
        <Button kind="quiet" icon="close" onClick={() => onChoose('refused')}>
          They would not sign
        </Button>
        {last?.what === 'signed' && (
          <Button kind="quiet" icon="back" onClick={() => onChoose('withdrawn')}>
            They take their signature back
          </Button>
        )}
      </ButtonRow>
    </Page>
  )
}
