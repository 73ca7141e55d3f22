import type { ReactNode } from 'react';

export const SitesPanel = (): ReactNode => null;
