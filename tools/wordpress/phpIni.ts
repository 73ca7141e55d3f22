/**
 * The php.ini of every server. As Playground writes it, but for OPcache: Playground keeps compiled files in a folder of
 * the machine, where its file locks refuse to lock for reading what is open for reading only, so that every request
 * compiles WordPress again (1.2 s instead of 0.2 s). In memory there are no locks.
 */
export const phpIni = `auto_prepend_file = /internal/shared/auto_prepend_file.php
memory_limit = 256M
ignore_repeated_errors = 1
error_reporting = E_ALL
display_errors = 1
html_errors = 1
display_startup_errors = On
log_errors = 1
upload_max_filesize = 2000M
post_max_size = 2000M
allow_url_fopen = On
allow_url_include = Off
session.save_path = /home/web_user
implicit_flush = 1
output_buffering = 0
max_execution_time = 0
max_input_time = -1
opcache.enable = 1
opcache.enable_cli = 1
opcache.jit = 0
opcache.interned_strings_buffer = 8
opcache.max_accelerated_files = 1000
opcache.memory_consumption = 64
opcache.file_cache = /dev/shm
opcache.file_cache_only = 1
opcache.file_cache_consistency_checks = 0
; Nothing runs often enough here to be worth the time.
opcache.optimization_level = 0
`;
