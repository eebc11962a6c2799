import { configure } from '@testing-library/dom';

// Only against tests that hang: the usual second is too short on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
