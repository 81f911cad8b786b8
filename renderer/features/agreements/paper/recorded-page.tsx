import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { counted } from '../../../components/counted.ts'
import { Page } from '../../../components/page.tsx'

export function RecordedPage({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  const words = `${counted(count, 'signature is', 'signatures are')} recorded.`
  return (
    <Page heading="Recorded" back={{ to: '/agreements', label: 'Agreements' }}>
      <p>{words} Keep the paper forms as your school keeps its signed forms.</p>
      <ButtonRow>
        <Button kind="primary" onClick={onMore}>
          Record more
        </Button>
        <LinkButton to="/agreements/outstanding">Who has not signed</LinkButton>
      </ButtonRow>
    </Page>
  )
}
