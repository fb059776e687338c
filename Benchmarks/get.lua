-- wrk: the same page again and again, as one member.
function init(arguments)
    wrk.headers["Cookie"] = arguments[1]
end
