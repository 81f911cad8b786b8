// What happened in the viewer, a window of its own: a file was sealed from it, that failed, or it had to be closed.
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { Button, ButtonRow, LinkButton } from '../../components/button.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { invoke, on } from '../../ipc/client.ts'
import { queryClient } from '../../ipc/queries.ts'

type News = NonNullable<RouteOutput<'evidence.viewerNews'>['news']>

export function ViewerNews() {
  const maySee = useMay()('see-evidence')
  const [, navigate] = useLocation()
  const [news, setNews] = useState<News | null>(null)

  useEffect(() => {
    if (!maySee) return
    const ask = async () => {
      for (;;) {
        const result = await invoke('evidence.viewerNews', {})
        if (!result.ok || result.data.news === null) return
        await show(result.data.news)
      }
    }
    const show = async (latest: News) => {
      setNews(latest.what === 'sealed' ? null : latest)
      // What is on the screen is of before.
      await queryClient.invalidateQueries()
      if (latest.what === 'sealed') navigate(`/incidents/${latest.incidentId}/evidence/sealed`)
    }
    return on('evidence.viewer-news', () => void ask())
  }, [maySee, navigate])

  const close = () => {
    setNews(null)
    document.querySelector('h1')?.focus()
  }
  if (news === null) return null
  return (
    <div className="bf-main-note" role="alert">
      {news.what === 'crashed' ? <Crashed incidentId={news.incidentId} /> : <NotSealed incidentId={news.incidentId} />}
      <ButtonRow>
        <Button onClick={close}>Close this message</Button>
      </ButtonRow>
    </div>
  )
}

function Crashed({ incidentId }: { readonly incidentId: string }) {
  return (
    <WarningText heading="The viewer had to close">
      <p>It could not go on showing that file. Nothing was sealed, and the file may still be whole.</p>
      <p>
        If it may show a child, also when you had just pressed the button that says so, do not look at it again. Amend
        the incident now, and answer that an image of a child may be involved.
      </p>
      <p>
        Check the files of the incident: that tells whether it is. A whole file can be handed over without being shown.
      </p>
      <LinkButton to={`/incidents/${incidentId}`}>Open the incident</LinkButton>
    </WarningText>
  )
}

function NotSealed({ incidentId }: { readonly incidentId: string }) {
  return (
    <WarningText tone="stop" heading="The files could not be sealed">
      <p>
        Do not look at any file of this incident again. Amend it now: answer that an image of a child may be involved.
      </p>
      <LinkButton to={`/incidents/${incidentId}/amend`}>Amend the incident</LinkButton>
    </WarningText>
  )
}
