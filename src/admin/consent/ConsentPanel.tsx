import type { ReactNode } from 'react';

export const ConsentPanel = (): ReactNode => null;
