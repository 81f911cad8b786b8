import type { AgreementText } from '#shared/domain/agreements.ts'
import './agreement-text.css'

type AgreementWordsProps = { readonly text: AgreementText; readonly size?: 'normal' | 'large' }

/** The words of an agreement below its title: why, then the rules by section. */
export function AgreementWords({ text, size = 'normal' }: AgreementWordsProps) {
  return (
    <div className={`bf-agreement bf-agreement-${size}`}>
      {text.intro !== '' && text.intro.split(/\n+/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      {text.sections.map(({ id, heading, clauses }) => (
        <section key={id} aria-labelledby={`agreement-${id}`}>
          <h2 id={`agreement-${id}`}>{heading}</h2>
          <ul>
            {clauses.map((clause) => (
              <li key={clause.id}>{clause.words}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
