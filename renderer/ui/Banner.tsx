import { type ReactNode, useState } from 'react';
import { strings } from './strings';
import './banner.css';

const text = strings.banner;

interface BannerProps {
  readonly tone: 'trouble' | 'calm' | 'past';
  readonly dismissable?: boolean;
  readonly children: ReactNode;
}

/** A line under the toolbar. */
export function Banner({ tone, dismissable, children }: BannerProps) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <section className="banner" data-tone={tone} aria-label={text.label}>
      <span {...(tone === 'trouble' ? { role: 'alert' } : {})}>{children}</span>
      {dismissable === true && (
        <button type="button" className="text-button" onClick={() => setGone(true)}>
          {text.dismiss}
        </button>
      )}
    </section>
  );
}

/** Something to do about what the line says. */
export function BannerButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="text-button banner-button" onClick={onClick}>
      {children}
    </button>
  );
}
