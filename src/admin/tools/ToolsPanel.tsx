import type { ReactNode } from 'react';

export const ToolsPanel = (): ReactNode => null;
