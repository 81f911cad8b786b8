import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { useToday } from '../../../components/today.ts'
import { Notice } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { kindName } from '../words.ts'
import { WithTexts } from './with-texts.tsx'

export function BlankFormScreen() {
  const today = useToday()
  return (
    <OnlyFor permission="record-signatures">
      <WithTexts>
        {(kind, { versions }) => {
          const version = versions.find(({ appliesFrom }) => appliesFrom <= today) ?? versions[0]
          return (
            <Page
              heading="Print a blank form"
              caption={kindName(kind)}
              back={{ to: `/agreements/${kind}`, label: kindName(kind) }}
            >
              {version ? (
                <>
                  <p>
                    The form has the text of version {version.number} and room for names and signatures. It has no code,
                    so write on it clearly whose it is.
                  </p>
                  <PdfButtons
                    printed="Sent to the printer."
                    send={(to) =>
                      invoke('agreements.print', {
                        choice: { document: 'blank-agreement', versionId: version.id },
                        to,
                      })
                    }
                  />
                </>
              ) : (
                <Notice>Nothing is published yet, so there is no form to print.</Notice>
              )}
            </Page>
          )
        }}
      </WithTexts>
    </OnlyFor>
  )
}
