// Runs every benchmark, one after the other.
import './gtm.ts';
