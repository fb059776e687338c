-- wrk: replies, each with its own key, by several members to several topics.
local topics, cookies = {}, {}
local count = 0
local run = tostring(os.time()) .. "-" .. tostring(math.random(1000000))

function init(arguments)
    for topic in arguments[1]:gmatch("[^,]+") do table.insert(topics, topic) end
    for cookie in arguments[2]:gmatch("[^|]+") do table.insert(cookies, cookie) end
end

function request()
    count = count + 1
    local headers = {
        ["Cookie"] = cookies[count % #cookies + 1],
        ["Content-Type"] = "application/x-www-form-urlencoded",
    }
    local body = "voice=personal&key=wrk-" .. run .. "-" .. count .. "&text=%E6%B8%AC%E5%AE%9A%E3%81%AE%E8%BF%94%E4%BF%A1%E3%81%A7%E3%81%99+" .. count
    return wrk.format("POST", "/topics/" .. topics[count % #topics + 1] .. "/replies", headers, body)
end
