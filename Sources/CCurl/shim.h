#ifndef YORIAI_CCURL_SHIM_H
#define YORIAI_CCURL_SHIM_H

// curl's type-checking macros wrap the variadic functions; the functions below are typed themselves.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Swift cannot call variadic functions: one function per type of option value.

static inline CURLcode yoriai_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode yoriai_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

// curl copies the text.
static inline CURLcode yoriai_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

// The list must outlive the transfer.
static inline CURLcode yoriai_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode yoriai_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

// CURLOPT_READFUNCTION, CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION all have this signature.
typedef size_t (*yoriai_curl_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode yoriai_curl_set_callback(CURL *handle, CURLoption option, yoriai_curl_callback value) {
    return curl_easy_setopt(handle, option, value);
}

// One of the CURLINFO_…_TIME_T values, in microseconds; 0 when the transfer did not get that far.
static inline curl_off_t yoriai_curl_time(CURL *handle, CURLINFO info) {
    curl_off_t time = 0;
    return curl_easy_getinfo(handle, info, &time) == CURLE_OK ? time : 0;
}

// CURLOPT_OPENSOCKETFUNCTION
static inline CURLcode yoriai_curl_set_open_socket(CURL *handle, curl_opensocket_callback value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode yoriai_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

// Owned by the handle; NULL when there is none.
static inline CURLcode yoriai_curl_get_text(CURL *handle, CURLINFO info, const char **value) {
    return curl_easy_getinfo(handle, info, value);
}

#endif
